import type { Selection } from '../src/protocol/topology.ts';

/**
 * What VS Code's `webview/context` menu learns of the thing under the pointer: `webviewSection` and the offered
 * operations for `when` clauses, and its id under the name of its kind. VS Code reads it from the nearest
 * `data-vscode-context` when the menu opens.
 */
export const setMenuContext = (
  surface: HTMLElement,
  target: Selection | undefined,
  operations: string | undefined,
): void => {
  const context = {
    webviewSection: target?.kind ?? 'canvas',
    preventDefaultContextMenuItems: true,
    ...(target ? { [idNames[target.kind]]: target.id } : {}),
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
