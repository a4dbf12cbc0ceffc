// SPDX-License-Identifier: Apache-2.0

#include "text/format.h"

#include <unicode/dtitvfmt.h>
#include <unicode/dtptngen.h>
#include <unicode/numberformatter.h>
#include <unicode/numberrangeformatter.h>
#include <unicode/plurrule.h>
#include <unicode/smpdtfmt.h>

#include <cmath>
#include <memory>

namespace claimdiff::text {
namespace {

constexpr double kCompactFrom = 1e6;

icu::Locale LocaleOf(std::string_view language) { return icu::Locale(std::string(language).c_str()); }

std::string ToUtf8(const icu::UnicodeString& text) {
  std::string utf8;
  return text.toUTF8String(utf8);
}

icu::number::UnlocalizedNumberFormatter Plain(double largest) {
  const auto base = icu::number::UnlocalizedNumberFormatter().precision(icu::number::Precision::maxFraction(3));
  return std::abs(largest) >= kCompactFrom ? base.notation(icu::number::Notation::compactShort()) : base;
}

std::string Write(const icu::number::UnlocalizedNumberFormatter& style, double low,
                  std::optional<double> high, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  if (!high || *high == low) {
    text = style.locale(LocaleOf(language)).formatDouble(low, status).toString(status);
  } else {
    text = icu::number::NumberRangeFormatter::withLocale(LocaleOf(language))
               .numberFormatterBoth(style)
               .formatFormattableRange(icu::Formattable(low), icu::Formattable(*high), status)
               .toString(status);
  }
  return U_SUCCESS(status) ? ToUtf8(text) : std::string();
}

bool IsCurrency(std::string_view unit) { return unit.size() == 3 && unit[0] >= 'A' && unit[0] <= 'Z'; }

const char* SkeletonOf(DateStyle style) {
  switch (style) {
    case DateStyle::kYear: return "y";
    case DateStyle::kQuarter: return "yQQQ";
    case DateStyle::kMonth: return "yMMMM";
    case DateStyle::kDay: return "yMMMMd";
    case DateStyle::kMinute: return "yMMMMdHm";
  }
  return "yMMMMd";
}

}  // namespace

std::string FormatNumber(double low, std::optional<double> high, std::string_view language) {
  return Write(Plain(high.value_or(low)), low, high, language);
}

std::string FormatMeasure(double low, std::optional<double> high, std::string_view unit,
                          std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const auto plain = Plain(high.value_or(low));
  if (IsCurrency(unit)) {
    const std::u16string code(unit.begin(), unit.end());
    const icu::CurrencyUnit currency(code.c_str(), status);
    if (U_FAILURE(status)) return "";
    return Write(plain.unit(currency).precision(icu::number::Precision::maxFraction(2)), low, high, language);
  }
  const icu::MeasureUnit measure = icu::MeasureUnit::forIdentifier({unit.data(), static_cast<int32_t>(unit.size())}, status);
  if (U_FAILURE(status)) return "";
  return Write(plain.unit(measure).unitWidth(UNUM_UNIT_WIDTH_SHORT), low, high, language);
}

std::string PluralCategory(double number, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(LocaleOf(language), status));
  return U_SUCCESS(status) && rules != nullptr ? ToUtf8(rules->select(number)) : "other";
}

std::string FormatDate(std::int64_t seconds, std::optional<std::int64_t> last, DateStyle style,
                       std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = LocaleOf(language);
  const UDate from = static_cast<UDate>(seconds) * 1000;
  icu::UnicodeString text;
  if (last) {
    const std::unique_ptr<icu::DateIntervalFormat> format(
        icu::DateIntervalFormat::createInstance(SkeletonOf(style), locale, status));
    if (U_FAILURE(status)) return "";
    format->setTimeZone(*icu::TimeZone::getGMT());
    icu::DateInterval interval(from, static_cast<UDate>(*last) * 1000);
    icu::FieldPosition position(icu::FieldPosition::DONT_CARE);
    format->format(&interval, text, position, status);
  } else {
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    if (U_FAILURE(status)) return "";
    icu::SimpleDateFormat format(patterns->getBestPattern(SkeletonOf(style), status), locale, status);
    if (U_FAILURE(status)) return "";
    format.setTimeZone(*icu::TimeZone::getGMT());
    format.format(from, text);
  }
  return U_SUCCESS(status) ? ToUtf8(text) : std::string();
}

}  // namespace claimdiff::text
