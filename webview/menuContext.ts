import type { Selection } from '../src/protocol/topology.ts';

/**
 * Writes what VS Code's `webview/context` menu learns of the thing under the pointer: `webviewSection` and the offered
 * operations for `when` clauses, and its id under the name of its kind; of an interface that is selected with others, all their ids. VS Code reads it from the nearest
 * `data-vscode-context` when the menu opens.
 */
export const setMenuContext = (
  surface: HTMLElement,
  target: Selection | undefined,
  { operations, selected }: { readonly operations: string | undefined; readonly selected: readonly string[] },
): void => {
  const isOfSeveral = selected.length > 1 && target?.kind === 'interface' && selected.includes(target.id);
  const context = {
    webviewSection: isOfSeveral ? 'interfaces' : (target?.kind ?? 'canvas'),
    preventDefaultContextMenuItems: true,
    ...(isOfSeveral ? { eniIds: selected } : target ? { [idNames[target.kind]]: target.id } : {}),
    ...(operations === undefined ? {} : { eniOperations: operations }),
  };
  surface.dataset['vscodeContext'] = JSON.stringify(context);
};

const idNames: { readonly [Kind in Selection['kind']]: string } = {
  vpc: 'vpcId',
  subnet: 'subnetId',
  instance: 'instanceId',
  interface: 'eniId',
};

/**
 * Opens VS Code's menu at a point in pixels of the surface, without one in its corner. VS Code opens it for this event,
 * a person's or not.
 */
export const openMenuAt = (surface: HTMLElement, at: { readonly x: number; readonly y: number } | undefined): void => {
  const box = surface.getBoundingClientRect();
  const inside = (place: number, length: number): number => Math.max(8, Math.min(place, length - 8));
  const x = box.left + inside(at?.x ?? 0, box.width);
  const y = box.top + inside(at?.y ?? 0, box.height);
  // An event without a kind of pointer is one of the keyboard.
  const pointer = { pointerType: '', button: 2, clientX: x, clientY: y };
  surface.dispatchEvent(
    new PointerEvent('contextmenu', { ...pointer, bubbles: true, cancelable: true, composed: true }),
  );
};
