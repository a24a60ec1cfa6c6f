import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { DOCUMENT_TYPES, fullTitle, typeName } from '../api/content';
import { useServed } from '../api/directory';
import { type RegisterLine } from '../api/documents';
import { usePages } from '../api/page';
import { useSession } from '../api/session';
import { useTexts } from '../texts/language';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { dayText } from '../ui/dates';
import { Field } from '../ui/field';
import { Empty, Loaded } from '../ui/loaded';
import { More } from '../ui/more';
import { useTitle } from '../ui/use-title';

/** The registers of outgoing documents: one gapless series per issuer, term and type; voided numbers stay visible. */
export function Registers(): ReactNode {
  const t = useTexts();
  const position = useSession()?.position;
  const served = useServed(position?.organisationId).data ?? [];
  const [type, setType] = useState('');
  const [organisationId, setOrganisationId] = useState('');
  const lines = usePages<RegisterLine>(['registers'], '/api/documents/registers', { type, organisationId });
  useTitle(t.registers.title);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t.registers.title}</h1>
          <p>{t.registers.about}</p>
        </div>
        <Button onClick={() => window.print()}>{t.frame.print}</Button>
      </header>
      <div className="filters">
        {served.length > 0 && position && (
          <Field label={t.registers.issuer}>
            {(ids) => (
              <select {...ids} value={organisationId} onChange={(event) => setOrganisationId(event.target.value)}>
                <option value="">{t.registers.all}</option>
                {[...served, { id: position.organisationId, name: position.organisationName }].map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field label={t.registers.type}>
          {(ids) => (
            <select {...ids} value={type} onChange={(event) => setType(event.target.value)}>
              <option value="">{t.documents.anyType}</option>
              {Object.entries(DOCUMENT_TYPES).map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Loaded asked={lines}>
        {() =>
          lines.items.length === 0 ? (
            <Empty title={t.registers.none} />
          ) : (
            <div className="table-wrap">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t.registers.symbol}</th>
                    <th scope="col">{t.registers.date}</th>
                    <th scope="col">{t.registers.document}</th>
                    <th scope="col">{t.registers.signer}</th>
                    <th scope="col">{t.recipients.title}</th>
                  </tr>
                </thead>
                <tbody>
                  {lines.items.map((line) => (
                    <tr key={line.id}>
                      <td className="number nowrap">{line.symbol}</td>
                      <td className="number nowrap">{dayText(line.takenOn)}</td>
                      <td>
                        {line.status === 'void' ? (
                          <>
                            <Badge tone="bad">{t.registers.void}</Badge> {line.reason}
                          </>
                        ) : line.documentId ? (
                          <Link to="/van-ban/$documentId" params={{ documentId: line.documentId }}>
                            {fullTitle({ type: line.type, title: line.title ?? '' })}
                          </Link>
                        ) : (
                          typeName(line.type)
                        )}
                      </td>
                      <td>{line.signer}</td>
                      <td className="number">{line.recipients}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
      <More list={lines} />
    </>
  );
}
