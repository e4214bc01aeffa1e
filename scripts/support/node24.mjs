// Which Node runs the project's programs: the lock file's own for this system, or the one at hand where it has none.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** TypeScript without a compile step came with it. */
const oldest = 24;

/**
 * The path of the Node 24 that the lock file brings for a system, or undefined where it brings none. npm installs of the optional
 * dependencies the one whose `os` and `cpu` are the machine's.
 */
export const shippedNode = (root, { platform, arch } = process) => {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const system = `${platform === 'win32' ? 'win' : platform}-${arch}`;
  const name = Object.keys(optionalDependencies).find(
    (each) => each === `node-${system}` || each === `node-bin-${system}`,
  );
  if (name === undefined) return undefined;
  return join(root, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node');
};

/** The path of the Node to use once the packages are installed; undefined when neither is there. */
export const usableNode = (root, own = process) => {
  const shipped = shippedNode(root, own);
  if (shipped !== undefined) return existsSync(shipped) ? shipped : undefined;
  return Number(own.versions.node.split('.')[0]) >= oldest ? own.execPath : undefined;
};
