// `node --import ./test/support/ts-register.mjs file.ts`: runs TypeScript of this project in a real process of its own, for tests that kill it.
import { register } from 'node:module';

register('./ts-hooks.mjs', import.meta.url);
