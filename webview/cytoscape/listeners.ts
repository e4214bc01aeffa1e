type Target = { on: (events: string, handler: () => void) => unknown };
type Renderer = { readonly bindings: { readonly target: Target; readonly args: readonly [string, () => void] }[] };
type Binder = { on: (events: string, handler: () => void) => Binder };

/**
 * Stands in the bundle for the part of Cytoscape that listens to pointers, keys, sizes and scrolling: the overlay lets pointers
 * through, and the stage tells it of its size. What is left is how the renderer hears of changed elements.
 */
export default {
  load(): void {
    // It would begin to listen here.
  },
  binder(this: Renderer, target: Target): Binder {
    const { bindings } = this;
    const binder: Binder = {
      on: (...args) => {
        bindings.push({ target, args });
        target.on(...args);
        return binder;
      },
    };
    return binder;
  },
};
