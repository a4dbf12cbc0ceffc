// SPDX-License-Identifier: Apache-2.0

#include "text/format.h"

#include <unicode/dtitvfmt.h>
#include <unicode/dtptngen.h>
#include <unicode/numberformatter.h>
#include <unicode/numberrangeformatter.h>
#include <unicode/plurrule.h>
#include <unicode/smpdtfmt.h>

#include <cmath>
#include <compare>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace claimdiff::text {
namespace {

constexpr double kCompactFrom = 1e6;

icu::Locale LocaleOf(std::string_view language) { return icu::Locale(std::string(language).c_str()); }

std::string ToUtf8(const icu::UnicodeString& text) {
  std::string utf8;
  return text.toUTF8String(utf8);
}

bool IsCurrency(std::string_view unit) { return unit.size() == 3 && unit[0] >= 'A' && unit[0] <= 'Z'; }

// How a number is written, but for the number itself.
struct NumberStyle {
  std::string language;
  std::string unit;  // CLDR identifier or ISO 4217 code; empty for bare numbers
  bool compact = false;
  bool range = false;
  auto operator<=>(const NumberStyle&) const = default;
};

// ICU's formatters cost a tenth of a millisecond to make and may be shared by threads: made once.
class NumberFormats {
 public:
  std::string Write(const NumberStyle& style, double low, double high) {
    UErrorCode status = U_ZERO_ERROR;
    const Formatter* formatter = Find(style);
    if (formatter == nullptr) return "";
    const icu::UnicodeString text =
        style.range ? formatter->range.formatFormattableRange(icu::Formattable(low), icu::Formattable(high), status)
                          .toString(status)
                    : formatter->number.formatDouble(low, status).toString(status);
    return U_SUCCESS(status) ? ToUtf8(text) : std::string();
  }

 private:
  struct Formatter {
    icu::number::LocalizedNumberFormatter number;
    icu::number::LocalizedNumberRangeFormatter range;
  };

  // Null where ICU does not know the unit.
  const Formatter* Find(const NumberStyle& style) {
    const std::lock_guard lock(mutex_);
    const auto [formatter, is_new] = formatters_.try_emplace(style);
    if (is_new) formatter->second = Make(style);
    return formatter->second.get();
  }

  static std::unique_ptr<Formatter> Make(const NumberStyle& style) {
    UErrorCode status = U_ZERO_ERROR;
    auto number = icu::number::UnlocalizedNumberFormatter().precision(icu::number::Precision::maxFraction(3));
    if (style.compact) number = number.notation(icu::number::Notation::compactShort());
    if (IsCurrency(style.unit)) {
      const std::u16string code(style.unit.begin(), style.unit.end());
      number = number.unit(icu::CurrencyUnit(code.c_str(), status)).precision(icu::number::Precision::maxFraction(2));
    } else if (!style.unit.empty()) {
      number = number.unit(icu::MeasureUnit::forIdentifier(style.unit, status)).unitWidth(UNUM_UNIT_WIDTH_SHORT);
    }
    if (U_FAILURE(status)) return nullptr;
    const icu::Locale locale = LocaleOf(style.language);
    return std::make_unique<Formatter>(Formatter{
        number.locale(locale),
        icu::number::NumberRangeFormatter::withLocale(locale).numberFormatterBoth(number)});
  }

  std::mutex mutex_;
  std::map<NumberStyle, std::unique_ptr<Formatter>> formatters_;
};

std::string WriteNumber(double low, std::optional<double> high, std::string_view unit, std::string_view language) {
  static NumberFormats formats;
  const bool range = high && *high != low;
  const bool compact = std::abs(high.value_or(low)) >= kCompactFrom;
  return formats.Write({std::string(language), std::string(unit), compact, range}, low, high.value_or(low));
}

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

// ICU's date formats cost a millisecond to make and are not to be shared by threads: made once, used by one
// thread at a time.
class DateFormats {
 public:
  std::string Write(UDate time, DateStyle style, std::string_view language) {
    const std::lock_guard lock(mutex_);
    auto& format = points_[{std::string(language), style}];
    if (format == nullptr) format = Make(style, LocaleOf(language));
    if (format == nullptr) return "";
    icu::UnicodeString text;
    format->format(time, text);
    return ToUtf8(text);
  }

  std::string WriteRange(UDate first, UDate last, DateStyle style, std::string_view language) {
    const std::lock_guard lock(mutex_);
    UErrorCode status = U_ZERO_ERROR;
    auto& format = ranges_[{std::string(language), style}];
    if (format == nullptr) {
      format.reset(icu::DateIntervalFormat::createInstance(SkeletonOf(style), LocaleOf(language), status));
      if (U_FAILURE(status) || format == nullptr) return "";
      format->setTimeZone(*icu::TimeZone::getGMT());
    }
    const icu::DateInterval interval(first, last);
    icu::FieldPosition position(icu::FieldPosition::DONT_CARE);
    icu::UnicodeString text;
    format->format(&interval, text, position, status);
    return U_SUCCESS(status) ? ToUtf8(text) : std::string();
  }

 private:
  using Key = std::pair<std::string, DateStyle>;

  static std::unique_ptr<icu::SimpleDateFormat> Make(DateStyle style, const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    if (U_FAILURE(status)) return nullptr;
    auto format = std::make_unique<icu::SimpleDateFormat>(patterns->getBestPattern(SkeletonOf(style), status),
                                                          locale, status);
    if (U_FAILURE(status)) return nullptr;
    format->setTimeZone(*icu::TimeZone::getGMT());
    return format;
  }

  std::mutex mutex_;
  std::map<Key, std::unique_ptr<icu::SimpleDateFormat>> points_;
  std::map<Key, std::unique_ptr<icu::DateIntervalFormat>> ranges_;
};

}  // namespace

std::string FormatNumber(double low, std::optional<double> high, std::string_view language) {
  return WriteNumber(low, high, "", language);
}

std::string FormatMeasure(double low, std::optional<double> high, std::string_view unit,
                          std::string_view language) {
  return WriteNumber(low, high, unit, language);
}

std::string PluralCategory(double number, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(LocaleOf(language), status));
  return U_SUCCESS(status) && rules != nullptr ? ToUtf8(rules->select(number)) : "other";
}

std::string FormatDate(std::int64_t seconds, std::optional<std::int64_t> last, DateStyle style,
                       std::string_view language) {
  static DateFormats formats;
  const UDate from = static_cast<UDate>(seconds) * 1000;
  return last ? formats.WriteRange(from, static_cast<UDate>(*last) * 1000, style, language)
              : formats.Write(from, style, language);
}

}  // namespace claimdiff::text
