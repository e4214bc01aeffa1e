/** One node of a request's dotted field names: `Filter.1.Name=x` is `Filter` > `1` > `Name` with the value `x`. */
export type Parameter = {
  /** The whole name down to here, empty at the root. */
  readonly path: string;
  value: string | undefined;
  readonly children: Map<string, Parameter>;
};

/** The fields of a form as a tree; a name given twice keeps its last value. */
export const parameterTree = (form: Iterable<readonly [string, string]>): Parameter => {
  const root = parameter('');
  for (const [name, value] of form) {
    let node = root;
    let path = '';
    for (const step of name.split('.')) {
      path = node === root ? step : `${path}.${step}`;
      node = childOf(node, step, path);
    }
    node.value = value;
  }
  return root;
};

const parameter = (path: string): Parameter => ({ path, value: undefined, children: new Map() });

const childOf = (parent: Parameter, step: string, path: string): Parameter => {
  const known = parent.children.get(step);
  if (known) return known;
  const child = parameter(path);
  parent.children.set(step, child);
  return child;
};
