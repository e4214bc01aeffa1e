import type { Eni, Snapshot } from '../../src/domain/model.ts';

/**
 * The demo account some time later, for pictures of a comparison: an interface was added, one removed and one moved; an instance with
 * all its interfaces is gone and one was stopped.
 */
export const laterDemo = (account: Snapshot): Snapshot => {
  const named = (thing: { readonly tags: readonly { readonly key: string; readonly value: string }[] }): string =>
    thing.tags.find(({ key }) => key === 'Name')?.value ?? '';
  const loose = account.enis.filter(({ attachment, requesterManaged }) => !attachment && !requesterManaged);
  const [removed] = loose;
  const hosts = account.instances.filter((instance) => named(instance).startsWith('web-'));
  const [gone, stopped] = hosts;
  const model = account.enis.find(({ attachment }) => attachment?.instanceId === stopped?.id);
  if (!removed || !gone || !stopped || !model) throw new Error('The demo account is not as it was');
  const added: Eni = {
    ...model,
    id: 'eni-0ffffffffffffffff',
    description: '',
    status: 'available',
    attachment: undefined,
    addresses: [{ ip: '10.0.10.99', primary: true, privateDnsName: undefined, association: undefined }],
    tags: [{ key: 'Name', value: 'just-made' }],
  };
  const changed = account.enis.map((eni) =>
    eni.id === model.id ? { ...eni, sourceDestCheck: !eni.sourceDestCheck, description: 'changed' } : eni,
  );
  return {
    ...account,
    readAt: account.readAt + 3_600_000,
    instances: account.instances
      .filter(({ id }) => id !== gone.id)
      .map((instance) => (instance.id === stopped.id ? { ...instance, state: 'stopped' } : instance)),
    enis: [...changed.filter(({ id, attachment }) => id !== removed.id && attachment?.instanceId !== gone.id), added],
  };
};
