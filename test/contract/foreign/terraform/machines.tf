data "aws_ami" "linux" {
  most_recent = true
  owners      = ["amazon"]

  filter {
    name   = "name"
    values = ["al2023-ami-*-x86_64"]
  }
}

resource "aws_network_interface" "front" {
  subnet_id       = aws_subnet.public.id
  description     = "front of the shop"
  private_ips     = ["10.8.1.10", "10.8.1.11"]
  security_groups = [aws_security_group.web.id]
  tags            = { Name = "front" }
}

resource "aws_instance" "web" {
  ami           = data.aws_ami.linux.id
  instance_type = "m5.large"

  network_interface {
    device_index         = 0
    network_interface_id = aws_network_interface.front.id
  }

  tags = { Name = "web", role = var.changed ? "shop" : "test" }
}

resource "aws_instance" "db" {
  ami                    = data.aws_ami.linux.id
  instance_type          = var.changed ? "t3.large" : "t3.medium"
  subnet_id              = aws_subnet.private.id
  vpc_security_group_ids = var.changed ? [aws_security_group.db.id, aws_security_group.web.id] : [aws_security_group.db.id]

  root_block_device {
    volume_size = 12
    volume_type = "gp3"
    tags        = { Name = "db root" }
  }

  tags = { Name = "db" }
}

resource "aws_instance" "spare" {
  ami                    = data.aws_ami.linux.id
  instance_type          = "m5.large"
  subnet_id              = aws_subnet.public.id
  vpc_security_group_ids = [aws_security_group.web.id]
  tags                   = { Name = "spare" }
}

resource "aws_network_interface" "appliance" {
  subnet_id         = aws_subnet.public.id
  description       = var.changed ? "appliance, moved" : "appliance"
  private_ips       = var.changed ? ["10.8.1.20", "10.8.1.22", "10.8.1.23"] : ["10.8.1.20", "10.8.1.21"]
  security_groups   = var.changed ? [aws_security_group.web.id, aws_security_group.db.id] : [aws_security_group.web.id]
  source_dest_check = var.changed
  tags              = var.changed ? { Name = "appliance", moved = "yes" } : { Name = "appliance", old = "yes" }
}

resource "aws_network_interface" "backup" {
  subnet_id         = aws_subnet.public.id
  description       = "backup"
  private_ips_count = var.changed ? 3 : 2
  security_groups   = [aws_security_group.db.id]
  tags              = { Name = "backup" }

  # The group that is attached by itself below.
  lifecycle { ignore_changes = [security_groups] }
}

resource "aws_network_interface_sg_attachment" "backup" {
  security_group_id    = aws_security_group.web.id
  network_interface_id = aws_network_interface.backup.id
}

resource "aws_network_interface" "prefixed" {
  subnet_id         = aws_subnet.private.id
  description       = "prefixes of its own"
  ipv4_prefix_count = 1
  security_groups   = [aws_security_group.db.id]
  tags              = { Name = "prefixed" }

  attachment {
    instance     = aws_instance.db.id
    device_index = 1
  }
}

resource "aws_network_interface_attachment" "appliance" {
  instance_id          = var.changed ? aws_instance.spare.id : aws_instance.web.id
  network_interface_id = aws_network_interface.appliance.id
  device_index         = 1
}

resource "aws_eip" "front" {
  domain     = "vpc"
  depends_on = [aws_internet_gateway.out]
  tags       = { Name = var.changed ? "front door" : "front" }
}

resource "aws_eip_association" "front" {
  allocation_id        = aws_eip.front.id
  network_interface_id = aws_network_interface.front.id
  private_ip_address   = var.changed ? "10.8.1.11" : "10.8.1.10"
  # EC2 associates nothing with an interface whose instance is pending, which a busy machine may come upon.
  depends_on = [aws_instance.web]
}

# Held by its own resource, without an association beside it.
resource "aws_eip" "backup" {
  domain            = "vpc"
  network_interface = aws_network_interface.backup.id
  depends_on        = [aws_internet_gateway.out]
}
