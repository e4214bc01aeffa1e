import { writes } from './actions/writes.ts';
import { reads } from './describe/reads.ts';
import type { Ec2Action, World } from './world.ts';
import type { Repertoire } from './repertoire.ts';
import { operationSchemas, type OperationName, type OperationSchema } from './wire/operationSchemas.ts';
import { randomUUID } from 'node:crypto';
import type { HttpAnswer, WebEndpoint } from './httpMessages.ts';
import { tableEntry } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { Faults } from './faults.ts';
import type { Authorize } from './iam/authorize.ts';
import type { Iam } from './identity/iam.ts';
import type { Principal } from './identity/principal.ts';
import type { Sessions } from './identity/sessions.ts';
import { signatureOf, type Signature } from './identity/signature.ts';
import { stsOf, stsVersion } from './sts/sts.ts';
import { refuseUnused, refuseUnusedFilters } from './unusedMembers.ts';
import type { Throttle } from './throttle.ts';
import { fieldsOf } from './wire/form.ts';
import { writeResponse } from './wire/writeResponse.ts';
import { writeRefusal, writeStsRefusal } from './wire/writeRefusal.ts';
import { readRequest } from './wire/readRequest.ts';
import { checkVersion } from './wire/checkVersion.ts';

/**
 * Answers one request of the Query protocol, given as form text and what its signature says. Undefined when the connection ends
 * without an answer.
 */
export type QueryEndpoint = (form: string, signature?: Signature) => Promise<HttpAnswer | undefined>;

export type EndpointParts = {
  readonly faults: Faults;
  readonly sessions: Sessions;
  readonly iam: Iam;
  readonly throttle: Throttle | undefined;
  /** What is answered besides the calls that the product makes. */
  readonly beyond?: Repertoire | undefined;
  /** Throws EC2's refusal of what the caller's policy does not allow; left out, everybody may do everything. */
  readonly authorize?: Authorize | undefined;
};

/** Answers forms (`application/x-www-form-urlencoded`) as EC2 does over one world, and as STS does. */
export const endpointOf = (
  world: World,
  { faults, sessions, iam, throttle, beyond, authorize }: EndpointParts,
): QueryEndpoint => {
  const sts = stsOf(iam, sessions);
  return async (form, signature) => {
    const requestId = randomUUID();
    const fields = readFields(form);
    if (fields instanceof Refusal) return refusalAnswer(fields, requestId);
    const action = fields.get('Action') ?? '';
    const isSts = fields.get('Version') === stsVersion;
    await faults.runHook(action);
    const fault = faults.take(action);
    if (fault?.kind === 'drop') return undefined;
    if (fault?.kind === 'garble') return htmlAnswer;
    try {
      if (fault) throw fault.refusal;
      world.settle();
      const body = isSts ? sts(fields, signature, requestId) : run(action, fields, requestId);
      return xmlAnswer(200, requestId, body);
    } catch (error) {
      return refusalAnswer(asRefusal(error), requestId, isSts ? writeStsRefusal : writeRefusal);
    }

    // EC2's order: the request limits, the shape of the request, then permission, then everything that needs a look at the account.
    function run(name: string, parameters: URLSearchParams, id: string): string {
      if (name !== '') checkVersion(parameters.get('Version'));
      const { schema, act, isWrite } = answered(name, beyond);
      throttle?.admit(name, parameters);
      const asked = readRequest(schema, parameters);
      if (faults.isDenied(name) || (isWrite && caller()?.onlyReads === true))
        throw unauthorized(name, caller()?.arn ?? '');
      // The request was read by the schema of the same action, so it has the shape that the action takes.
      const request = beyond?.resolve?.[name]?.(asked as never, world) ?? asked;
      authorize?.({ call: name, request, world, caller: caller() });
      refuseUnused(name, request, beyond?.unused);
      refuseUnusedFilters(name, request, beyond?.unusedFilters);
      return writeResponse(schema, act(request as never, world, caller()), id);
    }

    function caller(): Principal | undefined {
      const found = sessions.callerOf(signature);
      return found.kind === 'known' ? found.principal : undefined;
    }
  };
};

/** The fields, or why they are none. */
const readFields = (form: string): URLSearchParams | Refusal => {
  try {
    return fieldsOf(form);
  } catch (error) {
    return asRefusal(error);
  }
};

const isSimulated = (action: string): action is SimulatedAction => Object.hasOwn(ec2Actions, action);

type Answered = { readonly schema: OperationSchema; readonly act: Ec2Action; readonly isWrite: boolean };

/** How an action is answered; throws EC2's refusal of one that is not. */
const answered = (name: string, beyond: Repertoire | undefined): Answered => {
  const further = beyond && tableEntry(beyond.actions, name);
  if (isSimulated(name)) {
    const act = further ?? ec2Actions[name];
    return { schema: operationSchemas[name], act, isWrite: Object.hasOwn(writes, name) };
  }
  const schema = beyond && tableEntry(beyond.schemas, name);
  if (!schema || !further) throw invalidAction(name);
  return { schema, act: further, isWrite: !/^(Describe|Get)/.test(name) };
};

const invalidAction = (action: string): Refusal =>
  action === ''
    ? new Refusal('MissingAction', 'The request is missing an action or a required parameter.')
    : new Refusal('InvalidAction', `The action ${action} is not valid for this web service.`);

const unauthorized = (action: string, callerArn: string): Refusal =>
  new Refusal(
    'UnauthorizedOperation',
    `You are not authorized to perform this operation. User: ${callerArn} is not authorized to perform: ` +
      `ec2:${action} because no identity-based policy allows the ec2:${action} action`,
    403,
  );

/** A fault of the simulator itself answers as EC2 does when something breaks on its side. */
const asRefusal = (error: unknown): Refusal =>
  error instanceof Refusal
    ? error
    : new Refusal('InternalError', `An internal error has occurred: ${String(error)}`, 500);

/** The HTTP answer for a refusal: its status, and XML as EC2 writes it unless `write` is another. */
export const refusalAnswer = (refusal: Refusal, requestId: string, write = writeRefusal): HttpAnswer =>
  xmlAnswer(refusal.status, requestId, write(refusal, requestId));

const xmlAnswer = (status: number, requestId: string, body: string): HttpAnswer => ({
  status,
  headers: { 'content-type': 'text/xml;charset=UTF-8', 'x-amzn-requestid': requestId },
  body,
});

const htmlAnswer: HttpAnswer = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><html><head><title>Sign in</title><body><p>Welcome to the network<br></body></html>',
};

/** Every action that the simulator answers, by EC2's name. The schemas of the same names are in `wire/operations`. */
export const ec2Actions: { readonly [Name in OperationName]: Ec2Action } = {
  ...reads,
  ...writes,
};

export type SimulatedAction = OperationName;

/** The Query protocol over HTTP: its parameters are in the body of a POST, or in the query. */
export const queryEndpoint =
  (endpoint: QueryEndpoint): WebEndpoint =>
  ({ headers, query, body }) =>
    endpoint(body === '' ? query.toString() : body, signatureOf(headers, query));
