/**
 * The one typed list of writes that the product makes to EC2. Each is an action with the field's own names; `aws/calls`
 * turns it into the SDK's request, `aws/cli` into text, the simulator answers it, the journal remembers it.
 */
export type Actions = {
  readonly attachInterface: {
    readonly input: {
      readonly eniId: string;
      readonly instanceId: string;
      readonly deviceIndex: number;
      readonly networkCard: number;
    };
    readonly output: { readonly attachmentId: string };
  };
  readonly detachInterface: {
    readonly input: { readonly eniId: string; readonly attachmentId: string; readonly force: boolean };
    readonly output: Record<string, never>;
  };
};

export type ActionName = keyof Actions;

/**
 * EC2 as an operation sees it: one async function an action. It resolves when EC2 *shows* the change (attach and detach are
 * asynchronous) and rejects with EC2's error, whose `name` is the error code.
 */
export type Ec2 = {
  readonly [A in ActionName]: (input: Actions[A]['input']) => Promise<Actions[A]['output']>;
};

/** One write as data: what was or will be asked of EC2. */
export type Call = { [A in ActionName]: { readonly action: A; readonly input: Actions[A]['input'] } }[ActionName];
