/**
 * Whether what is sent to an endpoint can be read on the way: all but TLS, and all but this machine itself. Undefined is AWS's
 * own, which has TLS. A text that is no URL leads nowhere: the SDK refuses it before it sends anything.
 */
export const isInTheClear = (endpoint: string | undefined): boolean => {
  if (endpoint === undefined || !URL.canParse(endpoint)) return false;
  const { protocol, hostname } = new URL(endpoint);
  return protocol !== 'https:' && !isLoopback(hostname);
};

/** As a URL spells it: IPv4 addresses in four numbers, IPv6 in brackets, names in small letters. Source: WHATWG URL, hosts. */
const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
