import { type FieldProblem, invalid } from '@app/kernel';
import { ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';

/** The rule that failed → the code of its message. A rule without a line gets `validation.invalid`. */
const CODES: Readonly<Record<string, string>> = {
  whitelistValidation: 'unknown-field',
  isDefined: 'required',
  isNotEmpty: 'required',
  isNotEmptyObject: 'required',
  isString: 'text',
  isInt: 'whole-number',
  isNumber: 'number',
  isNumberString: 'number',
  isPositive: 'number',
  isBoolean: 'flag',
  isUuid: 'id',
  isIn: 'choice',
  isEnum: 'choice',
  minLength: 'too-short',
  maxLength: 'too-long',
  isLength: 'length',
  min: 'too-small',
  max: 'too-large',
  isArray: 'list',
  arrayNotEmpty: 'list-empty',
  arrayMinSize: 'list-too-short',
  arrayMaxSize: 'list-too-long',
  arrayUnique: 'list-repeats',
  isObject: 'object',
  nestedValidation: 'object',
  isEmail: 'email',
  isUrl: 'url',
  isLocalDate: 'date',
  isDateString: 'instant',
  isIso8601: 'instant',
  isDate: 'instant',
  matches: 'pattern',
};

/** Refuses unknown fields, converts to the DTO's class, and names every field that is wrong, with a code to translate. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    // Target and value are only looked at, for limits and for telling missing from wrong; nothing of them is sent.
    validationError: { target: true, value: true },
    exceptionFactory: (errors) => invalid('validation.failed', { problems: errors.flatMap((error) => problemsOf(error, '')) }),
  });
}

function problemsOf(error: ValidationError, parent: string): FieldProblem[] {
  const field = /^\d+$/.test(error.property)
    ? `${parent}[${error.property}]`
    : parent === ''
      ? error.property
      : `${parent}.${error.property}`;
  const children = (error.children ?? []).flatMap((child) => problemsOf(child, field));
  const rules = Object.keys(error.constraints ?? {});
  if (rules.length === 0) return children;
  // One field, one problem: of a missing value it is enough to know that it is missing.
  const absent = error.value === undefined || error.value === null;
  const rule = rules.includes('whitelistValidation') ? 'whitelistValidation' : absent ? 'isDefined' : (rules[0] ?? '');
  return [{ field, code: `validation.${CODES[rule] ?? 'invalid'}`, params: paramsOf(error, rule) }, ...children];
}

/** The arguments of the rule as written on the DTO, for the message: limits. */
function paramsOf(error: ValidationError, rule: string): Record<string, string | number> {
  const target = error.target?.constructor;
  if (target === undefined) return {};
  const metadata = getMetadataStorage()
    .getTargetValidationMetadatas(target, '', false, false)
    .find((candidate) => candidate.propertyName === error.property && candidate.name === rule);
  const args: unknown[] = metadata?.constraints ?? [];
  const [first, second] = args;
  if (rule === 'isLength') return { min: Number(first), max: Number(second ?? 0) };
  return typeof first === 'number' ? { limit: first } : {};
}
