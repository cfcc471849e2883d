import styled from '@emotion/styled'
import { paint } from './paint'

/** A button as MUI's are drawn here, for what must be there without MUI: the ways out of an error. */
export const PlainButton = styled('button')({
  minWidth: 76,
  minHeight: 26,
  padding: '1px 12px',
  border: `1px solid ${paint('controlBorder')}`,
  borderRadius: 3,
  background: paint('pane'),
  color: paint('text'),
  font: 'inherit',
  '&:hover': { background: paint('hover'), borderColor: paint('link') },
})
