import { build, type BuildOptions, type Metafile } from 'esbuild';

/** How many bytes of a bundle's scripts come from whom; what nobody's file gave is the bundler's. */
export type Weights = Readonly<Record<string, number>>;

/** Builds without writing, so that what is told is of the sources as they are. */
export const metafileOf = async (options: BuildOptions): Promise<Metafile> =>
  (await build({ ...options, metafile: true, write: false, sourcemap: false })).metafile;

/** Bytes by package, `ours` among them, heaviest first. */
export const weightsOf = ({ outputs }: Pick<Metafile, 'outputs'>): Weights => {
  const bytes = new Map<string, number>();
  const add = (name: string, more: number): void => void bytes.set(name, (bytes.get(name) ?? 0) + more);
  for (const { bytes: whole, inputs } of Object.values(outputs)) {
    let told = 0;
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      add(packageOf(path), bytesInOutput);
      told += bytesInOutput;
    }
    add('bundler', whole - told);
  }
  return Object.fromEntries([...bytes].sort(([, a], [, b]) => b - a));
};

/** The last `node_modules` of a path is that of the package itself. */
const packageOf = (path: string): string => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? 'ours';
