/** One command of the operator's tool. */
export interface OpsCommand {
  readonly name: string;
  /** One line: arguments and meaning. */
  readonly usage: string;
  /** Answers the exit code. */
  run(args: string[]): Promise<number>;
}
