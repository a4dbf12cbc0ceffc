// SPDX-License-Identifier: Apache-2.0
//
// The contract "claimdiff/comparison/1" (data/schema/comparison-1.json) and the JSON Lines of the command.

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

#include "claimdiff/report.h"

namespace claimdiff {
namespace {

// Writes the project's types through a RapidJSON writer.
template <typename Writer>
class JsonWriter {
 public:
  explicit JsonWriter(rapidjson::StringBuffer* buffer) : out_(*buffer) {}

  void Whole(const Comparison& comparison) {
    out_.StartObject();
    Field("schema", "claimdiff/comparison/1");
    Array("documents", comparison.documents, [&](const auto& d) { Summary(d); });
    Array("claims", comparison.claims,
          [&](const Claim& c) { OneClaim(c, comparison.documents[c.document].document); });
    Array("groups", comparison.groups, [&](const Group& g) { OneGroup(g, comparison); });
    Array("agreements", comparison.agreements, [&](const auto& a) { One(a, comparison); });
    Array("disagreements", comparison.disagreements, [&](const auto& d) { One(d, comparison); });
    Array("errors", comparison.errors, [&](const Error& e) { OneError(e); });
    out_.EndObject();
  }

  void OneClaim(const Claim& claim, const Document& document) {
    out_.StartObject();
    Field("id", claim.id);
    Field("document", document.id);
    Place(document, claim.span);
    Field("text", claim.span.In(document.text));
    Field("sentence", static_cast<std::uint64_t>(claim.sentence));
    Array("content", claim.content, [&](const Span& said) { Sentence(document, said); });
    WriteSpeaker(claim, document);
    WriteVerb(claim, document);
    Field("act", claim.act);
    Field("quoted", claim.quoted);
    Field("polarity", PolarityName(claim.polarity));
    Field("certainty", CertaintyName(claim.certainty));
    Array("topics", claim.topics, [&](const std::string& t) { Text(t); });
    Array("concepts", claim.concepts, [&](const std::string& c) { Text(c); });
    Array("events", claim.events, [&](const std::string& e) { Text(e); });
    Array("causes", claim.causes, [&](const auto& c) { Cause(c, document); });
    Array("quantities", claim.quantities, [&](const auto& q) { Quantity(q, document); });
    Array("times", claim.times, [&](const auto& t) { Time(t, document); });
    Array("places", claim.places, [&](const auto& n) { Name(n, document); });
    Array("people", claim.people, [&](const auto& n) { Name(n, document); });
    Array("organizations", claim.organizations, [&](const auto& n) { Name(n, document); });
    out_.EndObject();
  }

  void Mentions(const std::vector<Mention>& mentions) {
    out_.StartArray();
    for (const Mention& mention : mentions) OneMention(mention);
    out_.EndArray();
  }

  void Sentence(const Document& document, const Span& sentence) {
    out_.StartObject();
    Place(document, sentence);
    Field("text", sentence.In(document.text));
    out_.EndObject();
  }

 private:
  void Field(const char* key, std::string_view value) {
    out_.Key(key);
    Text(value);
  }
  void Field(const char* key, std::uint64_t value) {
    out_.Key(key);
    out_.Uint64(value);
  }
  void Flag(const char* key, bool value) {
    out_.Key(key);
    out_.Bool(value);
  }
  void Field(const char* key, bool value) { Flag(key, value); }
  void Field(const char* key, const char* value) { Field(key, std::string_view(value)); }

  void OrNull(const char* key, std::string_view value) {
    out_.Key(key);
    if (value.empty()) {
      out_.Null();
    } else {
      Text(value);
    }
  }

  void Text(std::string_view text) {
    out_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }

  // Whole numbers without a decimal point, as people write them.
  void Number(double value) {
    if (std::nearbyint(value) == value && std::abs(value) < 9e15) {
      out_.Int64(static_cast<std::int64_t>(value));
    } else {
      out_.Double(value);
    }
  }

  void Bound(const char* key, const std::optional<double>& bound) {
    out_.Key(key);
    if (bound) {
      Number(*bound);
    } else {
      out_.Null();
    }
  }

  void ValueFields(const Value& value) {
    Bound("low", value.low);
    Bound("high", value.high);
    if (value.low_open) Flag("low_open", true);
    if (value.high_open) Flag("high_open", true);
    Flag("approximate", value.approximate);
  }

  // The interval is [start, until), an open bound null: `end` is everywhere the byte offset where the evidence ends.
  void TimeFields(const TimeValue& time) {
    OrNull("start", time.start);
    OrNull("until", time.end);
    Field("grain", GrainName(time.grain));
    Flag("relative", time.relative);
  }

  void OneMention(const Mention& mention) {
    out_.StartObject();
    Field("kind", MentionKindName(mention.kind));
    Field("begin", static_cast<std::uint64_t>(mention.span.begin));
    Field("end", static_cast<std::uint64_t>(mention.span.end));
    if (mention.kind == MentionKind::kOrdinal && mention.value) {
      Bound("value", mention.value->low);
    } else if (mention.value) {
      ValueFields(*mention.value);
      if (mention.kind != MentionKind::kNumber) Field("unit", mention.value->unit);
    }
    if (mention.time) TimeFields(*mention.time);
    if (!mention.name.empty()) Field("name", mention.name);
    out_.EndObject();
  }

  template <typename List, typename Each>
  void Array(const char* key, const List& list, Each each) {
    out_.Key(key);
    out_.StartArray();
    for (const auto& item : list) each(item);
    out_.EndArray();
  }

  void Place(const Document& document, const Span& span) {
    const Span place = document.InFile(span);
    Field("begin", static_cast<std::uint64_t>(place.begin));
    Field("end", static_cast<std::uint64_t>(place.end));
  }

  void Summary(const DocumentSummary& summary) {
    const Document& document = summary.document;
    out_.StartObject();
    Field("id", document.id);
    Field("path", document.path);
    Field("language", document.language);
    OrNull("date", document.date);
    Field("date_source", DateSourceName(document.date_source));
    OrNull("source", document.source);
    OrNull("title", document.title);
    Field("bytes", static_cast<std::uint64_t>(document.text.size()));
    Field("sentences", static_cast<std::uint64_t>(summary.sentences.size()));
    Array("skipped", document.skipped, [&](const SkippedRange& range) {
      out_.StartObject();
      Place(document, range.span);
      Field("why", SkipReasonName(range.why));
      out_.EndObject();
    });
    Array("notes", document.notes, [&](const std::string& note) { Text(note); });
    out_.EndObject();
  }

  void WriteSpeaker(const Claim& claim, const Document& document) {
    out_.Key("speaker");
    if (!claim.speaker) {
      out_.Null();
      return;
    }
    const Speaker& speaker = *claim.speaker;
    out_.StartObject();
    Field("name", speaker.name);
    Field("surface", speaker.surface.In(document.text));
    Field("type", SpeakerTypeName(speaker.type));
    Array("via", speaker.via, [&](const std::string& v) { Text(v); });
    out_.EndObject();
  }

  void WriteVerb(const Claim& claim, const Document& document) {
    out_.Key("verb");
    if (claim.verb.empty()) {
      out_.Null();
      return;
    }
    out_.StartObject();
    Field("surface", claim.verb.In(document.text));
    Place(document, claim.verb);
    out_.EndObject();
  }

  void Cause(const ClaimCause& cause, const Document& document) {
    out_.StartObject();
    Field("effect", cause.effect);
    Place(document, cause.span);
    out_.EndObject();
  }

  void Quantity(const ClaimQuantity& quantity, const Document& document) {
    out_.StartObject();
    Field("what", quantity.what);
    ValueFields(quantity.value);
    Field("unit", quantity.value.unit);
    OrNull("scope", ScopeName(quantity.scope));
    Place(document, quantity.span);
    out_.EndObject();
  }

  void Time(const ClaimTime& time, const Document& document) {
    out_.StartObject();
    Field("what", time.what);
    TimeFields(time.time);
    if (time.bound != TimeBound::kNone) Field("bound", TimeBoundName(time.bound));
    Place(document, time.span);
    out_.EndObject();
  }

  void Name(const ClaimName& name, const Document& document) {
    out_.StartObject();
    Field("name", name.name);
    Field("surface", name.span.In(document.text));
    Place(document, name.span);
    out_.EndObject();
  }

  void OneGroup(const Group& group, const Comparison& comparison) {
    out_.StartObject();
    Field("id", group.id);
    Array("claims", group.claims, [&](std::size_t c) { Text(comparison.claims[c].id); });
    Score(group.score);
    Field("gloss", group.gloss);
    out_.EndObject();
  }

  // Three digits are what a score means.
  void Score(double score) {
    out_.Key("score");
    out_.Double(std::round(score * 1000) / 1000);
  }

  void GroupField(const std::optional<std::size_t>& group, const Comparison& comparison) {
    OrNull("group", group ? std::string_view(comparison.groups[*group].id) : std::string_view());
  }

  void OneReading(const Reading& reading, const Comparison& comparison) {
    const Document& document = comparison.documents[reading.document].document;
    out_.StartObject();
    Field("document", document.id);
    OrNull("claim", reading.claim ? std::string_view(comparison.claims[*reading.claim].id)
                                  : std::string_view());
    Field("value", reading.value);
    if (reading.claim) {
      Field("text", reading.span.In(document.text));
      Place(document, reading.span);
    }
    out_.EndObject();
  }

  void One(const Agreement& agreement, const Comparison& comparison) {
    out_.StartObject();
    Field("kind", agreement.kind);
    Field("about", agreement.about);
    GroupField(agreement.group, comparison);
    Array("readings", agreement.readings, [&](const Reading& r) { OneReading(r, comparison); });
    out_.EndObject();
  }

  void One(const Disagreement& disagreement, const Comparison& comparison) {
    out_.StartObject();
    Field("id", disagreement.id);
    Field("kind", DisagreementKindName(disagreement.kind));
    Field("severity", SeverityName(disagreement.severity));
    Score(disagreement.score);
    Field("rule", disagreement.rule);
    Field("about", disagreement.about);
    Field("topic", disagreement.topic);
    GroupField(disagreement.group, comparison);
    Array("readings", disagreement.readings, [&](const Reading& r) { OneReading(r, comparison); });
    Field("explanation", disagreement.explanation);
    out_.EndObject();
  }

  void OneError(const Error& error) {
    out_.StartObject();
    Field("code", ErrorCodeName(error.code));
    Field("message", error.message);
    OrNull("path", error.path);
    Field("position", static_cast<std::uint64_t>(error.position));
    Field("line", static_cast<std::uint64_t>(error.line));
    out_.EndObject();
  }

  Writer out_;
};

using Compact = JsonWriter<rapidjson::Writer<rapidjson::StringBuffer>>;
using Pretty = JsonWriter<rapidjson::PrettyWriter<rapidjson::StringBuffer>>;

std::string Taken(const rapidjson::StringBuffer& buffer) {
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace

std::string ToJson(const Comparison& comparison) {
  rapidjson::StringBuffer buffer;
  Pretty(&buffer).Whole(comparison);
  return Taken(buffer) + "\n";
}

std::string ToJson(const Claim& claim, const Document& document) {
  rapidjson::StringBuffer buffer;
  Compact(&buffer).OneClaim(claim, document);
  return Taken(buffer);
}

std::string ToJson(const std::vector<Mention>& mentions) {
  rapidjson::StringBuffer buffer;
  Compact(&buffer).Mentions(mentions);
  return Taken(buffer);
}

std::string ToJson(const Document& document, const Span& sentence) {
  rapidjson::StringBuffer buffer;
  Compact(&buffer).Sentence(document, sentence);
  return Taken(buffer);
}

}  // namespace claimdiff
