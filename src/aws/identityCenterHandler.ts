import { HttpRequest, type HttpHandler } from '@smithy/core/protocols';
import type { Endpoints } from './endpoints.ts';

/**
 * Sends requests of IAM Identity Center to the endpoints that are configured for it. The SDK's provider makes the clients of
 * its portal and of its token service itself, and takes one configuration for both; neither request is signed, so its host is
 * free to change. Paths: GetRoleCredentials, ListAccounts and CreateToken in AWS's API references.
 */
export const identityCenterHandler = (inner: HttpHandler, { sso, sso_oidc }: Endpoints): HttpHandler => {
  if (!sso && !sso_oidc) return inner;
  const urls = new Map([
    ['/federation/credentials', sso?.url],
    ['/assignment/accounts', sso?.url],
    ['/token', sso_oidc?.url],
  ]);
  return {
    ...(inner.metadata ? { metadata: inner.metadata } : {}),
    handle: (request, options) => inner.handle(movedTo(urls.get(request.path), request), options),
    destroy: () => inner.destroy?.(),
    updateHttpClientConfig: (key, value) => inner.updateHttpClientConfig(key, value),
    httpHandlerConfigs: () => inner.httpHandlerConfigs(),
  };
};

const movedTo = (url: string | undefined, request: HttpRequest): HttpRequest => {
  if (url === undefined) return request;
  const { protocol, hostname, port, host, pathname } = new URL(url);
  const moved = HttpRequest.clone(request);
  moved.protocol = protocol;
  moved.hostname = hostname;
  if (port === '') delete moved.port;
  else moved.port = Number(port);
  moved.path = `${pathname.replace(/\/$/, '')}${request.path}`;
  moved.headers['host'] = host;
  return moved;
};
