/** A mail address that breaks where people would break it: after the @ and after dots. */
import { Fragment } from 'preact'

export function Address({ email }: { email: string }) {
  return (
    <>
      {email.split(/(?<=[@.])/).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  )
}
