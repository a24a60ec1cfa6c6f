import { type CalendarDate, parseDate } from '@internationalized/date';
import { type ReactNode } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  I18nProvider,
  Label,
  Popover,
  Text,
} from 'react-aria-components';
import { useLanguage } from '../texts/language';
import { type DateFieldProps } from './date-field';

/** The date picker of React Aria in the order of day, month, year; weeks begin on Monday. */
export function DateCalendar({ label, hint, error, required, value, change }: DateFieldProps): ReactNode {
  const { t, language } = useLanguage();
  return (
    <I18nProvider locale={language === 'vi' ? 'vi-VN' : 'en-GB'}>
      <DatePicker<CalendarDate>
        className="field"
        value={value === null ? null : parseDate(value)}
        onChange={(day) => change(day === null ? null : day.toString())}
        isInvalid={Boolean(error)}
        isRequired={required}
        shouldForceLeadingZeros
        firstDayOfWeek="mon"
      >
        <Label className="date-label">{label}</Label>
        {hint && (
          <Text slot="description" className="hint">
            {hint}
          </Text>
        )}
        <Group className="date-box">
          <DateInput className="date-segments">{(segment) => <DateSegment segment={segment} className="date-segment" />}</DateInput>
          <Button aria-label={t.frame.openCalendar}>
            <span aria-hidden="true">▦</span>
          </Button>
        </Group>
        <FieldError className="field-error">{error ?? undefined}</FieldError>
        <Popover className="float">
          <Dialog>
            <Calendar className="calendar">
              <header>
                <Button slot="previous">◀</Button>
                <Heading />
                <Button slot="next">▶</Button>
              </header>
              <CalendarGrid>{(day) => <CalendarCell date={day} className="calendar-day" />}</CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  );
}
