import { SystemState } from '@app/directory';
import { type LocalDate, localDateOf } from '@app/kernel';
import { Injectable } from '@nestjs/common';

/** The day it is in Vietnam by the one clock. */
@Injectable()
export class Today {
  constructor(private readonly state: SystemState) {}

  async day(): Promise<LocalDate> {
    return localDateOf((await this.state.read()).now);
  }
}
