import type { Details } from './details.ts';

/** What differs from kind to kind; the rest is the same for all details. */
export type Described = Omit<Details, 'kind' | 'id' | 'operations' | 'findings'>;
