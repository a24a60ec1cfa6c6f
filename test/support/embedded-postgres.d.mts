export interface StartedPostgres {
  readonly url: string;
  readonly port: number;
  start(): Promise<void>;
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export function startPostgres(furtherArguments?: readonly string[]): Promise<StartedPostgres>;
