// Element types of arrays that come from Python in more than one type.
#pragma once

namespace vcc {

enum class ValueType { float32, float64 };

enum class IndexType { int32, int64 };

}  // namespace vcc
