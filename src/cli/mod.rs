//! Layer 6: the only place that prints.
