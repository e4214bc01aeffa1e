import { Refusal } from '../refusal.ts';

/**
 * The versions of EC2's API since there are network interfaces. Clients of any of them are served, in the shapes of the
 * last: members have been added since and none was renamed. Source: the versions of AWS's SDKs and of EC2's WSDL.
 */
const versions: ReadonlySet<string> = new Set([
  '2011-12-15',
  '2012-03-01',
  '2012-04-01',
  '2012-05-01',
  '2012-06-01',
  '2012-06-15',
  '2012-07-20',
  '2012-08-15',
  '2012-10-01',
  '2012-12-01',
  '2013-02-01',
  '2013-06-15',
  '2013-07-15',
  '2013-08-15',
  '2013-10-01',
  '2013-10-15',
  '2014-02-01',
  '2014-05-01',
  '2014-06-15',
  '2014-09-01',
  '2014-10-01',
  '2015-03-01',
  '2015-04-15',
  '2015-10-01',
  '2016-04-01',
  '2016-09-15',
  '2016-11-15',
]);

/** Throws EC2's refusal for a version (`2016-11-15`) that EC2 never had, and for a request without one. */
export const checkVersion = (version: string | null): void => {
  if (version !== null && versions.has(version)) return;
  const which = version === null || version === '' ? 'version' : `version (${version})`;
  throw new Refusal('NoSuchVersion', `The requested ${which} of service AmazonEC2 does not exist`);
};
