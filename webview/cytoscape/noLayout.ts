/** Stands in the bundle for a layout of Cytoscape's: the picture is laid out before Cytoscape sees it. */
export default class NoLayout {
  run(): never {
    throw new Error('Of Cytoscape’s layouts the bundle holds `preset` alone');
  }
}
