import type { App } from './app.ts';
import { nodeOf, type SceneNode } from './view/sceneIndex.ts';

/** The place of an outline node; undefined when it is not in the picture. */
export const nodeOfKeys = ({ state }: App, node: string | undefined): SceneNode | undefined =>
  node === undefined ? undefined : state.picture?.index.places.get(node);

/** Where the keys go on from: the focus, else the selection; undefined without either. */
export const placeOfKeys = (app: App): SceneNode | undefined => {
  const { picture, selection, focus } = app.state;
  return nodeOfKeys(app, focus ?? (picture && selection && nodeOf(picture.index, selection)));
};
