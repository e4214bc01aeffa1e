/** Stands in the bundle for lodash's `toPath`, `get` and `set`: a name with a dot in it is that name, and leads nowhere further. */
export default (): undefined => undefined;
