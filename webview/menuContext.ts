import type { Offers, Selection } from '../src/protocol/topology.ts';

/**
 * What VS Code's `webview/context` menu learns of the thing under the pointer: `webviewSection` and the offered
 * operations for `when` clauses, and its id under the name of its kind. VS Code reads it from the nearest
 * `data-vscode-context` when the menu opens.
 */
export const setMenuContext = (
  surface: HTMLElement,
  target: Selection | undefined,
  offers: Offers | undefined,
): void => {
  const number = target && offers?.of[target.id];
  const context = {
    webviewSection: target?.kind ?? 'canvas',
    preventDefaultContextMenuItems: true,
    ...(target ? { [idNames[target.kind]]: target.id } : {}),
    ...(number === undefined ? {} : { eniOperations: offers?.lists[number] ?? '' }),
  };
  surface.dataset['vscodeContext'] = JSON.stringify(context);
};

const idNames: { readonly [Kind in Selection['kind']]: string } = {
  vpc: 'vpcId',
  subnet: 'subnetId',
  instance: 'instanceId',
  interface: 'eniId',
};
