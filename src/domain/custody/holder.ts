/** What draws a holder: one of the kinds for which tree and picture have an icon; `service` is any other. */
export type HolderIcon = 'nat' | 'load-balancer' | 'lambda' | 'rds' | 'efs' | 'endpoint' | 'eks' | 'service';

/** Who holds or made an interface, and for what. */
export type Holder = {
  readonly icon: HolderIcon;
  /** Short, for example `Load balancer`. */
  readonly title: string;
  /** In full, for example `Application Load Balancer`; most often the same. */
  readonly full: string;
  /** The resource's own name as far as the interface tells, for example `shop-alb`. */
  readonly name: string | undefined;
  /** Equal for interfaces that belong together in one picture of the resource. */
  readonly key: string;
};

/** `Application Load Balancer shop-alb`: not yet harmless, see `words`. */
export const holderText = ({ full, name }: Holder): string => (name === undefined ? full : `${full} ${name}`);
