// OpenMP where the compiler has it, one thread where it does not.
#pragma once

#ifdef _OPENMP
#include <omp.h>
#endif

namespace vcc {

inline int thread_index() {
#ifdef _OPENMP
  return omp_get_thread_num();
#else
  return 0;
#endif
}

}  // namespace vcc
