//! A door into the house for its own benchmarks and fuzz targets, and for nobody else.
//!
//! It is there with the feature `internals` only, promises nothing, and holds no logic: each function calls one
//! piece of the program as the verbs do.

#[cfg(feature = "internals")]
pub mod bench;
pub mod fuzz;
