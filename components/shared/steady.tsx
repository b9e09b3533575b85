/** Parts that are drawn anew only when something that they are given is another: those of which a screen has many. */
import { Component, type ComponentType, type FunctionComponent } from 'preact'

/** @param part draws it; signals that it reads still wake it by themselves */
export function steady<P extends object>(part: FunctionComponent<P>): ComponentType<P> {
  const Part = part
  return class Steady extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      const keys = Object.keys({ ...this.props, ...next }) as (keyof P)[]
      return keys.some((key) => next[key] !== (this.props as P)[key])
    }

    override render(props: P) {
      return <Part {...props} />
    }
  }
}
