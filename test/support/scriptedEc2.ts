import { Readable } from 'node:stream';
import { HttpResponse } from '@smithy/core/protocols';

/** What an endpoint says to one request: the XML inside `<ActionResponse>`, an EC2 error, a raw answer, or a thrown error. */
export type Answer =
  | string
  | { readonly code: string; readonly message?: string; readonly status?: number }
  | { readonly raw: string; readonly status: number; readonly contentType: string }
  | Error;

export type Script = (action: string, request: URLSearchParams) => Answer | Promise<Answer>;

/** The part of the SDK's request that a handler reads. */
type Request = { readonly body?: unknown };

/** A request handler for the SDK that answers from a script and remembers what was asked. */
export const scriptedEc2 = (script: Script) => {
  const asked: { readonly action: string; readonly request: URLSearchParams }[] = [];
  return {
    asked,
    actions: () => asked.map(({ action }) => action),
    metadata: { handlerProtocol: 'http/1.1' },
    destroy: () => undefined,
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
    handle: async ({ body }: Request) => {
      const request = new URLSearchParams(String(body));
      const action = request.get('Action') ?? '';
      asked.push({ action, request });
      const answer = await script(action, request);
      if (answer instanceof Error) throw answer;
      return { response: responseOf(action, answer) };
    },
  };
};

const responseOf = (action: string, answer: Exclude<Answer, Error>): HttpResponse => {
  if (typeof answer === 'string') {
    const xml = `<${action}Response><requestId>req-1</requestId>${answer}</${action}Response>`;
    return response(200, 'text/xml', xml);
  }
  if ('raw' in answer) return response(answer.status, answer.contentType, answer.raw);
  const error = `<Error><Code>${answer.code}</Code><Message>${answer.message ?? answer.code}</Message></Error>`;
  const xml = `<Response><Errors>${error}</Errors><RequestID>req-1</RequestID></Response>`;
  return response(answer.status ?? 400, 'text/xml', xml);
};

const response = (statusCode: number, contentType: string, body: string): HttpResponse =>
  new HttpResponse({
    statusCode,
    headers: { 'content-type': contentType, 'x-amzn-requestid': 'req-1' },
    body: Readable.from([Buffer.from(body)]),
  });

/** The empty list that EC2 sends where it has nothing to tell. */
export const emptyAnswers: Readonly<Record<string, string>> = {
  DescribeVpcs: '<vpcSet/>',
  DescribeSubnets: '<subnetSet/>',
  DescribeInstances: '<reservationSet/>',
  DescribeNetworkInterfaces: '<networkInterfaceSet/>',
  DescribeSecurityGroups: '<securityGroupInfo/>',
  DescribeAddresses: '<addressesSet/>',
  DescribeInternetGateways: '<internetGatewaySet/>',
  DescribeRouteTables: '<routeTableSet/>',
  DescribeNetworkInterfacePermissions: '<networkInterfacePermissions/>',
  DescribeAddressTransfers: '<addressTransferSet/>',
  DescribeAddressesAttribute: '<addressSet/>',
  DescribeTrunkInterfaceAssociations: '<interfaceAssociationSet/>',
  DescribeNatGateways: '<natGatewaySet/>',
  DescribeCarrierGateways: '<carrierGatewaySet/>',
  DescribeEgressOnlyInternetGateways: '<egressOnlyInternetGatewaySet/>',
  DescribeNetworkAcls: '<networkAclSet/>',
  DescribeVpcBlockPublicAccessOptions:
    '<vpcBlockPublicAccessOptions><awsRegion>eu-west-1</awsRegion><internetGatewayBlockMode>off</internetGatewayBlockMode></vpcBlockPublicAccessOptions>',
  DescribeVpcBlockPublicAccessExclusions: '<vpcBlockPublicAccessExclusionSet/>',
  DescribeFlowLogs: '<flowLogSet/>',
  DescribeInstanceTypes: '<instanceTypeSet/>',
  GetCallerIdentity:
    '<GetCallerIdentityResult><Account>111122223333</Account><Arn>arn:aws:iam::111122223333:user/u</Arn></GetCallerIdentityResult>',
};

/** Answers all with empty lists but the actions given. */
export const emptyBut =
  (answers: Readonly<Record<string, Answer | Script>>): Script =>
  (action, request) => {
    const answer = answers[action] ?? emptyAnswers[action] ?? { code: 'InvalidAction' };
    return typeof answer === 'function' ? answer(action, request) : answer;
  };
