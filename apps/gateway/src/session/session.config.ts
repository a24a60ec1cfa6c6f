import { Setting } from '@app/platform';
import { IsInt, Max, Min } from 'class-validator';

/** How long people stay signed in, and how fast they may try to. */
export class SessionConfig {
  @Setting({
    env: 'SESSION_IDLE_MINUTES',
    as: 'number',
    meaning: 'A session that was not used for so many minutes has ended.',
    allowed: 'số nguyên 5–1440 / a whole number from 5 to 1440',
  })
  @IsInt()
  @Min(5)
  @Max(1440)
  idleMinutes = 120;

  @Setting({
    env: 'SESSION_HOURS',
    as: 'number',
    meaning: 'A session ends after so many hours, however much it was used.',
    allowed: 'số nguyên 1–168 / a whole number from 1 to 168',
  })
  @IsInt()
  @Min(1)
  @Max(168)
  hours = 12;

  @Setting({
    env: 'SIGN_IN_PER_MINUTE',
    as: 'number',
    meaning: 'Sign-in attempts a minute from one address, over all logins; one login from one address has ten.',
    allowed: 'số nguyên 10–100000 / a whole number from 10 to 100000',
  })
  @IsInt()
  @Min(10)
  @Max(100_000)
  signInPerMinute = 600;
}
