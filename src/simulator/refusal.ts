/** An error as EC2 sends it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** EC2's error code, for example `InvalidNetworkInterfaceID.NotFound`. */
  readonly code: string;
  /** HTTP status, 400 unless the rule catalogue says otherwise. */
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}
