/** One account in one region. */
type Party = { readonly accountId: string; readonly region: string };

/** Where the accounts of one cloud hand elastic IPs over. A world without a desk knows no other account: there, every address may be offered. */
export class TransferDesk<World extends Party> {
  /** By region and public address. */
  readonly #offers = new Map<string, { readonly from: World; readonly accountId: string }>();

  offer(from: World, publicIp: string, accountId: string): void {
    this.#offers.set(keyOf(from, publicIp), { from, accountId });
  }

  withdraw(from: World, publicIp: string): void {
    this.#offers.delete(keyOf(from, publicIp));
  }

  /** The world that offers the address to this one; undefined where none does. */
  offering(to: World, publicIp: string): World | undefined {
    const offer = this.#offers.get(keyOf(to, publicIp));
    return offer?.accountId === to.accountId ? offer.from : undefined;
  }
}

const keyOf = ({ region }: Party, publicIp: string): string => `${region} ${publicIp}`;
