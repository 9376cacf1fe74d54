// What attention and its gradients ask of their sizes and counts.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace vcc {

// Throws std::invalid_argument, naming `op`, where the arguments are outside the contract.
template <class Args>
void check_attention_shape(const char* op, const Args& args) {
  const auto fail = [&](const std::string& text) { throw std::invalid_argument(std::string(op) + ": " + text); };
  if (args.B < 0 || args.S < 0 || args.H < 0) fail("B, S and H must not be negative");
  if (args.D < 16 || args.D > 128 || args.D % 8 != 0)
    fail("head dim must be 16 to 128 in steps of 8, not " + std::to_string(args.D));
  if (args.num_threads < 1) fail("num_threads must be at least 1, not " + std::to_string(args.num_threads));
  for (int64_t b = 0; b < args.B; ++b) {
    const int64_t tokens = args.n_tokens ? args.n_tokens[b] : args.S;
    const int64_t known = args.n_known ? args.n_known[b] : tokens;
    if (known < 0 || known > tokens || tokens > args.S)
      fail("0 <= n_known <= n_tokens <= S must hold; cell " + std::to_string(b) + " has n_known " +
           std::to_string(known) + ", n_tokens " + std::to_string(tokens) + ", S " + std::to_string(args.S));
  }
}

}  // namespace vcc
