import type { CpuOptions } from '@aws-sdk/client-ec2';

/** vCPUs of the sizes below `xlarge` and of bare metal; from there on it is four times the number. Source: EC2 instance types guide. */
const sizes: { readonly [size: string]: number } = { nano: 2, micro: 2, small: 2, medium: 2, large: 2, metal: 96 };
const single = /^(t1|t2\.(nano|micro|small)|[mcr]\d+g\w*\.medium|m1\.)/;

/**
 * Cores and threads by the name of the type, near enough for clients that compare what they asked with what they got.
 * Graviton and T2 have one thread a core.
 */
export const cpuOptionsOf = (type: string): CpuOptions => {
  const [family = '', size = ''] = type.split('.');
  const [, times = '1'] = /^(\d*)xlarge/.exec(size) ?? [];
  const [, metal] = /^metal-(\d+)xl/.exec(size) ?? [];
  const byNumber = size.includes('xlarge') ? Number(times || 1) * 4 : undefined;
  const vcpus = single.test(type) ? 1 : metal === undefined ? (byNumber ?? sizes[size] ?? 2) : Number(metal) * 4;
  const threads = /^(t2$|a1$|[a-z]+\d+g)/.test(family) || vcpus === 1 ? 1 : 2;
  return { CoreCount: Math.max(1, vcpus / threads), ThreadsPerCore: threads };
};
