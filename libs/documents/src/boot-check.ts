import { Injectable, type OnModuleInit } from '@nestjs/common';
import { checkProcedures } from './domain/check-procedure.js';
import { PROCEDURES } from './domain/definitions/index.js';

/** A service with a procedure that leads nowhere does not start. */
@Injectable()
export class BootCheck implements OnModuleInit {
  onModuleInit(): void {
    const problems = checkProcedures(PROCEDURES);
    if (problems.length > 0) throw new Error(`procedures are not sound:\n${problems.join('\n')}`);
  }
}
