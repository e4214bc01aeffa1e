/** A system by its names in Node. */
type System = { readonly platform: NodeJS.Platform; readonly arch: NodeJS.Architecture };
type OwnNode = System & { readonly execPath: string; readonly versions: { readonly node: string } };

export declare const shippedNode: (root: string, system?: System) => string | undefined;
export declare const usableNode: (root: string, own?: OwnNode) => string | undefined;
