import type {
  CreateKeyPairRequest,
  DeleteKeyPairRequest,
  DeleteKeyPairResult,
  DescribeKeyPairsRequest,
  DescribeKeyPairsResult,
  ImportKeyPairRequest,
  ImportKeyPairResult,
  KeyPair as SdkKeyPair,
  KeyPairInfo,
  KeyType,
} from '@aws-sdk/client-ec2';
import { listThings, type Listing } from '../describe/listing.ts';
import { allowedValue } from '../launches.ts';
import { hashOf } from '../associationIds.ts';
import { endDryRun, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { tagsFor } from '../tagging.ts';
import { dateOf, tagsView } from '../view/sharedViews.ts';
import type { Ec2Action, World } from '../world.ts';
import { beyondOf, type KeyPair } from './beyondState.ts';

type Wanted = Omit<KeyPair, 'id' | 'createdAt' | 'fingerprint'>;

/** The key itself is none: nothing here can be signed in to. `InvalidKeyPair.Duplicate` for a name that is there. */
export const createKeyPair: Ec2Action<CreateKeyPairRequest, SdkKeyPair> = (request, world) => {
  const name = required(request.KeyName, 'keyName');
  const type = allowedValue(request.KeyType ?? 'rsa', ['rsa', 'ed25519'], 'keyType');
  allowedValue(request.KeyFormat ?? 'pem', ['pem', 'ppk'], 'keyFormat');
  const tags = tagsFor(request.TagSpecifications, 'key-pair');
  endDryRun(request);
  const pair = add(world, { name, type, publicKey: undefined, tags });
  const KeyMaterial = '-----BEGIN SIMULATED KEY-----\n-----END SIMULATED KEY-----';
  return { ...namedView(pair), KeyMaterial };
};

/** Of the material only its beginning is looked at: `InvalidKey.Format` where it is neither OpenSSH nor PEM. */
export const importKeyPair: Ec2Action<ImportKeyPairRequest, ImportKeyPairResult> = (request, world) => {
  const name = required(request.KeyName, 'keyName');
  const material = Buffer.from(required(request.PublicKeyMaterial, 'publicKeyMaterial')).toString();
  const tags = tagsFor(request.TagSpecifications, 'key-pair');
  endDryRun(request);
  if (!/^(ssh-rsa|ssh-ed25519|---- BEGIN|-----BEGIN)/.test(material)) {
    throw new Refusal('InvalidKey.Format', 'Key is not in valid OpenSSH public key format');
  }
  const type = material.startsWith('ssh-ed25519') ? 'ed25519' : 'rsa';
  return namedView(add(world, { name, type, publicKey: material, tags }));
};

/** Repeating the call is no error. */
export const deleteKeyPair: Ec2Action<DeleteKeyPairRequest, DeleteKeyPairResult> = (request, world) => {
  const named = required(request.KeyName ?? request.KeyPairId, 'keyName');
  endDryRun(request);
  const { keyPairs } = beyondOf(world);
  const pair = [...keyPairs.values()].find(({ id, name }) => id === named || name === named);
  if (pair) keyPairs.delete(pair.name);
  return { Return: true, KeyPairId: pair?.id };
};

const add = (world: World, wanted: Wanted): KeyPair => {
  const { keyPairs } = beyondOf(world);
  if (keyPairs.has(wanted.name)) {
    throw new Refusal('InvalidKeyPair.Duplicate', `The keypair already exists`);
  }
  const digits = hashOf(`${world.place}|${wanted.name}|${wanted.publicKey ?? ''}`)
    .toString(16)
    .padStart(16, '0');
  const fingerprint = (digits.repeat(2).slice(0, 32).match(/../g) ?? []).join(':');
  const pair: KeyPair = { ...wanted, id: world.newId('key'), fingerprint, createdAt: world.now() };
  keyPairs.set(pair.name, pair);
  return pair;
};

/** Throws `InvalidKeyPair.NotFound` for a name that is not there. */
export const findKeyPair = (world: World, name: string): KeyPair => {
  const pair = [...beyondOf(world).keyPairs.values()].find((one) => one.name === name || one.id === name);
  if (pair) return pair;
  throw new Refusal('InvalidKeyPair.NotFound', `The key pair '${name}' does not exist`);
};

const listing: Listing<KeyPair> = {
  things: (world) => beyondOf(world).keyPairs.values(),
  keyOf: ({ name }) => name,
  find: findKeyPair,
  tagged: ({ tags }) => tags,
  filters: {
    fingerprint: ({ fingerprint }) => fingerprint,
    'key-name': ({ name }) => name,
    'key-pair-id': ({ id }) => id,
  },
};

/** By names or ids, in one page; public keys only where they are asked for. */
export const describeKeyPairs: Ec2Action<DescribeKeyPairsRequest, DescribeKeyPairsResult> = (request, world) => {
  const ids = [...(request.KeyNames ?? []), ...(request.KeyPairIds ?? [])];
  const { things } = listThings(listing, { DryRun: request.DryRun, Filters: request.Filters, ids }, world);
  return { KeyPairs: things.map((pair) => infoView(pair, request.IncludePublicKey === true)) };
};

const namedView = ({ id, name, fingerprint, tags }: KeyPair) => ({
  KeyPairId: id,
  KeyName: name,
  KeyFingerprint: fingerprint,
  Tags: tagsView(tags),
});

const infoView = (pair: KeyPair, hasKey: boolean): KeyPairInfo => ({
  ...namedView(pair),
  // Checked on the way in.
  KeyType: pair.type as KeyType,
  PublicKey: hasKey ? pair.publicKey : undefined,
  CreateTime: dateOf(pair.createdAt),
});
