import { isLocalDate } from '@app/kernel';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** The text is a day that exists, `YYYY-MM-DD` (Asia/Ho_Chi_Minh). */
export const IsLocalDate = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    { name: 'isLocalDate', validator: { validate: (value: unknown) => typeof value === 'string' && isLocalDate(value) } },
    options,
  );
