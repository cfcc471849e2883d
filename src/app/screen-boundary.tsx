import { Component } from 'react'
import type { ReactNode } from 'react'
import { EmptyState } from '@/ui/empty-state'
import { PlainButton } from '@/ui/plain-button'

interface ScreenBoundaryState {
  readonly error: Error | undefined
}

/** When drawing a screen fails, the frame stays: the message says so and offers to try again. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, ScreenBoundaryState> {
  override state: ScreenBoundaryState = { error: undefined }

  static getDerivedStateFromError(error: unknown): ScreenBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <EmptyState
        title="This screen could not be shown"
        actions={
          <PlainButton type="button" onClick={() => this.setState({ error: undefined })}>
            Try again
          </PlainButton>
        }
      >
        The environment is not affected. {error.message}
      </EmptyState>
    )
  }
}
