import { ReadingPool } from '@app/reading';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** The threads in which this service reads files; they end with it. */
@Injectable()
export class DocumentReader extends ReadingPool implements OnModuleDestroy {
  constructor() {
    super();
  }

  onModuleDestroy(): Promise<void> {
    return this.close();
  }
}
