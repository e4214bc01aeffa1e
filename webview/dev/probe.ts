import type { App } from '../app.ts';
import type { Camera } from '../../src/topology/draw/context.ts';
import type { Level } from '../view/level.ts';
import type { Stage } from '../view/stage.ts';
import type { Rect, Wire } from '../../src/topology/scene.ts';

/** How tests see what a canvas shows: the words painted last, where things are, and from where one looks. */
export type Probe = {
  readonly texts: () => readonly string[];
  readonly level: () => Level;
  readonly camera: () => Camera;
  readonly move: (camera: Camera) => void;
  /** Moves and paints anew, also where the last paint would serve. */
  readonly paintFrom: (camera: Camera) => Promise<void>;
  /** The whole picture, in pixels of the layout. */
  readonly bounds: () => Rect | undefined;
  /** In pixels of the page; undefined when it is not in view. */
  readonly rectOf: (node: string) => Rect | undefined;
  /** The same of the account as it is, while that stands beside the picture. */
  readonly before: {
    readonly texts: () => readonly string[];
    readonly camera: () => Camera;
    readonly rectOf: (node: string) => Rect | undefined;
  };
  /** Where each thing was painted last, in pixels of the surface, what stands on another after it. */
  readonly boxes: () => readonly { readonly node: string; readonly rect: Rect }[];
  readonly isDimmed: (eniId: string) => boolean;
  readonly ties: () => readonly Pick<Wire, 'instanceId' | 'eniId'>[];
  readonly litTies: () => readonly string[];
  /** How many paths have been drawn on, not shown at once. */
  readonly drawings: () => number;
  /** How often things have glided to a new layout. */
  readonly glides: () => number;
  /** How far the VPCs reach to the right, in pixels of the layout. */
  readonly sceneRight: () => number;
  /** The outline node of the first subnet of this name. */
  readonly nodeNamed: (subnet: string) => string | undefined;
  readonly interfaces: () => readonly string[];
  /** Where each interface stands, and its groups. */
  readonly leaves: () => readonly {
    readonly eniId: string;
    readonly subnet: string;
    readonly subnetId: string;
    readonly card: string;
    readonly groups: readonly string[];
  }[];
  /** What the layers cost: paints of the underlay; elements of the overlay, changes of their styles, its drawings; cards made of their rows. */
  readonly work: () => Readonly<Record<'paints' | 'elements' | 'styles' | 'drawings' | 'made', number>>;
  /** Fulfilled when the camera rests and the picture is painted from where it rests. */
  readonly rested: () => Promise<void>;
  readonly hasPicture: () => boolean;
};

declare global {
  interface Window {
    eniProbe: Probe | undefined;
  }
  interface WindowEventMap {
    'eni-explorer-started': CustomEvent<{ readonly app: App; readonly stage: Stage; readonly before: Stage }>;
  }
}

window.addEventListener('eni-explorer-started', ({ detail: { app, stage, before } }) => {
  const overlay = { styles: 0, drawings: 0 };
  stage.wires.onWork({ style: () => overlay.styles++, drawing: () => overlay.drawings++ });
  window.eniProbe = {
    texts: () => stage.texts,
    level: () => stage.level,
    camera: () => stage.camera,
    move: (camera) => stage.move(camera),
    paintFrom: async (camera) => {
      stage.move(camera);
      stage.repaint();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    },
    bounds: () => app.state.picture?.scene.bounds,
    rectOf: (node) => {
      const rect = stage.rectOf(node);
      const { left, top } = stage.surface.getBoundingClientRect();
      return rect && { ...rect, x: rect.x + left, y: rect.y + top };
    },
    before: {
      texts: () => before.texts,
      camera: () => before.camera,
      rectOf: (node) => {
        const rect = before.rectOf(node);
        const { left, top } = before.surface.getBoundingClientRect();
        return rect && { ...rect, x: rect.x + left, y: rect.y + top };
      },
    },
    boxes: () => stage.boxes,
    isDimmed: (eniId) => stage.isDimmed(eniId),
    ties: () => (app.state.picture?.scene.ties ?? []).map(({ instanceId, eniId }) => ({ instanceId, eniId })),
    litTies: () => stage.wires.litTies,
    drawings: () => stage.wires.drawings,
    glides: () => stage.glides,
    nodeNamed: (name) => {
      const found = app.state.picture?.index.subnets.find((subnet) => subnet.name === name);
      return found && `subnet:${found.id}`;
    },
    sceneRight: () => Math.max(0, ...(app.state.picture?.scene.vpcs ?? []).map(({ rect }) => rect.x + rect.w)),
    interfaces: () => [...(app.state.picture?.index.entries.keys() ?? [])],
    leaves: () =>
      [...(app.state.picture?.index.entries.values() ?? [])].map(({ chip, card, subnet }) => ({
        eniId: chip.eniId,
        groups: chip.groups,
        card: card.name,
        subnet: subnet.name,
        subnetId: subnet.id,
      })),
    work: () => ({
      paints: stage.paints,
      elements: stage.wires.elements,
      ...overlay,
      made: app.state.picture?.scene.rows.cards.made ?? 0,
    }),
    rested: async () => {
      do await new Promise((done) => setTimeout(done, 80));
      while (!stage.isAtRest || (!before.surface.hidden && !before.isAtRest));
    },
    hasPicture: () => app.state.picture !== undefined && stage.texts.length > 0,
  };
});
