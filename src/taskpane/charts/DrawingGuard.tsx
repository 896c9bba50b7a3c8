/** A drawing that fails takes itself away and nothing else: the figures stand in the table under it. */
import { Component, type ReactNode } from "react";
import { Failed } from "../components/States";

type Props = { readonly children: ReactNode };
type State = { readonly reason: string | null };

export class DrawingGuard extends Component<Props, State> {
  override state: State = { reason: null };

  static getDerivedStateFromError(error: unknown): State {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    return reason === null ? this.props.children : <Failed reason={reason} retry={() => this.setState({ reason: null })} />;
  }
}
