//! Values into texts for others.
