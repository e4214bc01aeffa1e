/** Stands in the bundle for a part of Cytoscape that nothing here asks for: a table of functions without any. */
export default {};
