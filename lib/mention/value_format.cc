// SPDX-License-Identifier: Apache-2.0

#include "mention/value_format.h"
#include <cmath>
namespace claimdiff::mention {
static std::string N(double d){ if(d==std::nearbyint(d)) return std::to_string((long long)d); auto s=std::to_string(d); while(s.back()=='0') s.pop_back(); return s;}
std::string FormatValue(const Value& v, std::string_view){ std::string s=v.approximate?"~":""; if(v.low&&v.high&&*v.low==*v.high) s+=N(*v.low); else s+=(v.low?N(*v.low):"")+"–"+(v.high?N(*v.high):""); return v.unit.empty()?s:s+" "+v.unit;}
std::string FormatTime(const TimeValue& t, std::string_view){ return t.grain==Grain::kMonth? t.start.substr(0,7): t.grain==Grain::kYear? t.start.substr(0,4): t.start; }
}
