/**
 * The four listings of the report's appendix, as they stand there (R246): lines that the page has broken are whole again, and two
 * hyphens that the breaks have eaten are back. Nothing else is mended: listings 3 and 4 call each other's script, the check wants
 * eight arguments where the usage names six, "backup" is a word too many, and script 2 tests a variable that nobody has set.
 *
 * They are quoted from NetApp's TR-4234 so that they can be run as printed, and are not under the license of this project.
 */

/** Where the report has them put on every host (R241). */
export const SCRIPTS_FOLDER = 'C:\\Program Files\\NetApp\\SnapManager for Hyper-V\\scripts'

/** sv_update.ps1: sends the two Snapshot copies of a backup and archives them for the host (R244, R245). */
export const SV_UPDATE = String.raw`if($ARGS.Length -lt 8)
{
cls
write $(" ");
write $("Usage: sv_update.ps1 <primary_filer> <secondary_filer> <primary_volume> <secondary_volume> <secondary_path> <retention_period> ");
write $(" ");
write $("Example: sv_update.ps1 filer01 filer02 vol1 sv_vol1 /vol/sv_vol1/qtree1 sv_daily ");
write $(" ");
exit(1);
}
$prifiler = $ARGS[0]
$secfiler = $ARGS[1]
$privol = $ARGS[2]
$secvol = $ARGS[3]
$secpath = $ARGS[4]
$sret = $ARGS[5]
$VMSnapshot = $ARGS[6]
$SnapInfoName = $ARGS[7]
#Reformat the VMSnapshot string and SnapINfo Snapshot string
$VMSnapshot_backup = $VMSnapshot+"_backup"
#Get the machine name of the HV host in lowercase for the retention period
$hvhost = $env:computername.ToLower()
#set retention period for this HV Host
$hvhostret = $sret+"_"+$hvhost
Import-Module dataontap
#check to see if the snapshot exist on the primary volume. If not we will exit the script.
Connect-NaController $prifiler
$str = Get-NaSnapshot -Targetname $privol -snapname $VMSnapshot
if ($str)
{
# 1 - Initiates SnapVault transfer (update) from Secondary using last SnapManager for Hyper-v snapshot.
Connect-NaController $secfiler
Start-NaSnapVaultSecTransfer $secpath -PrimarySnapshot $VMSnapshot
# 2 - Simple time loop that will wait until SV update on Secondary (snapvault_secondary volume) is done, before creating snapshot (Step 4).
# This script loops every 5 seconds until SnapVault status shows “Idle”. Steps 5 & 6 should run once a month against Secondary.
Connect-NaController $secfiler
$var = $null
while (!$var -or ($var.status -ne "Idle"))
{
$var = Get-NaSnapvaultSecStatus -Path $secpath
start-sleep -seconds 5
}
# 4 - Initiates SnapVault transfer (update) from Secondary using last SnapManager for Hyper-v snapshot.
# This is the application persistent snapshot
Connect-NaController $secfiler
Start-NaSnapVaultSecTransfer $secpath -PrimarySnapshot $VMSnapshot_backup -NoLunCloneExpansion 1
# 5 - Simple time loop that will wait until SV update on Secondary (snapvault_secondary volume) is done, before creating snapshot (Step 4).
# This script loops every 5 seconds until SnapVault status shows “Idle”. Steps 5 & 6 should run once a month against Secondary.
Connect-NaController $secfiler
$var = $null
while (!$var -or ($var.status -ne "Idle"))
{
$var = Get-NaSnapvaultSecStatus -Path $secpath
start-sleep -seconds 5
}
# 4 - This archives (creates snapshot) on Secondary using the given retention schedule.
Connect-NaController $secfiler
Start-NaSnapvaultSecSnapshot -VolumeName $secvol -ScheduleName $hvhostret
exit(1);
}
else
{
write $("Nothing to do there is no primary snapshot ");
exit(1)}
`

/** sv_update_snapinfo.ps1: sends the newest Snapshot copy of SnapInfo. */
export const SV_UPDATE_SNAPINFO = String.raw`if($ARGS.Length -lt 6)
{
cls
write $(" ");
write $("Usage: sv_update.ps1 <primary_filer> <secondary_filer> <primary_volume> <secondary_volume> <secondary_path> <retention_period>");
write $("Example: sv_update.ps1 filer01 filer02 vol1 sv_vol1 /vol/sv_vol1/qtree1 sv_daily");
write $(" ");
exit(1);
}
$prifiler = $ARGS[0]
$secfiler = $ARGS[1]
$privol = $ARGS[2]
$secvol = $ARGS[3]
$secpath = $ARGS[4]
$sret = $ARGS[5]
Import-Module dataontap
#check to see if the snapshot exist on the primary volume. If not we will exit the script.
Connect-NaController $prifiler
$str = Get-NaSnapshot -Targetname $privol -snapname $VMSnapshot
if ($str)
{
# 1 - Pulls the last SnapManager for Hyper-v snapshot (using "smhv_snapinfo" key word) from the snapvault_primary volume on the Primary.
Connect-NaController $prifiler
$LastSnapshot = get-nasnapshot $privol | ? { $_.Name -match "smhv_snapinfo" } | Sort-Object AccessTimeDT -Descending | Select-Object -first 1
# 2 - Initiates SnapVault transfer (update) from Secondary using last SnapManager for Hyper-v snapshot.
Connect-NaController $secfiler
Start-NaSnapVaultSecTransfer $secpath -PrimarySnapshot $LastSnapshot.Name
# 3 - Simple time loop that will wait until SV update on Secondary (snapvault_secondary volume) is done, before creating snapshot (Step 4).
# This script loops every 5 seconds until SnapVault status shows “Idle”. Steps 5 & 6 should run once a month against Secondary.
Connect-NaController $secfiler
$var = $null
while (!$var -or ($var.status -ne "Idle"))
{
$var = Get-NaSnapvaultSecStatus -Path $secpath
start-sleep -seconds 5
}
# 4 - This archives (creates snapshot) on Secondary using the given retention schedule.
Connect-NaController $secfiler
Start-NaSnapvaultSecSnapshot -VolumeName $secvol -ScheduleName $sret
exit(1);
}
else
{
write $("Nothing to do there is no primary snapshot ");
exit(1)}
`

/** update-vmsnapshot.bat */
export const UPDATE_VMSNAPSHOT = String.raw`powershell -file "C:\Program Files\NetApp\SnapManager for Hyper-V\scripts"\sv_update_snapinfo.ps1 test02 test03 smhv_snapinfo smhv_snapinfo /vol/smhv_snapinfo/snapinfo sv_daily
`

/** update-snapinfo.bat */
export const UPDATE_SNAPINFO = String.raw`powershell -file "C:\Program Files\NetApp\SnapManager for Hyper-V\scripts"\sv_update.ps1 test02 test03 csv01 csv01 /vol/csv01/csv01 sv_daily backup %1 %2
powershell -file "C:\Program Files\NetApp\SnapManager for Hyper-V\scripts"\sv_update.ps1 test02 test03 csv02 csv02 /vol/csv02/csv02 sv_daily backup %1 %2
powershell -file "C:\Program Files\NetApp\SnapManager for Hyper-V\scripts"\sv_update.ps1 test02 test03 csv03 csv03 /vol/csv03/csv03 sv_daily backup %1 %2
`
